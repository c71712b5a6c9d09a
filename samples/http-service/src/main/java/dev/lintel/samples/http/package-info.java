/** Lintel over HTTP. */
@NullMarked
package dev.lintel.samples.http;

import org.jspecify.annotations.NullMarked;
