/** What each type of resource says of an architecture: a mapping that is data, and how it is applied. */
@NullMarked
package dev.lintel.intake.internal.mapping;

import org.jspecify.annotations.NullMarked;
