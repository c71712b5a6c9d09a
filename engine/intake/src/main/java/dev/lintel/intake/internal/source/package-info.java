/** Text of any format, read into one small tree that remembers where each part stands. */
@NullMarked
package dev.lintel.intake.internal.source;

import org.jspecify.annotations.NullMarked;
