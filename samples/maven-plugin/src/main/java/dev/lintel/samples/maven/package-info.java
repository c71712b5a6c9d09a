/** Lintel in the build of a project. */
@NullMarked
package dev.lintel.samples.maven;

import org.jspecify.annotations.NullMarked;
