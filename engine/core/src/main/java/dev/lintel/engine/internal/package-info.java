/** How packs are read, checked, compiled and run; Drools is seen here and nowhere else. */
@NullMarked
package dev.lintel.engine.internal;

import org.jspecify.annotations.NullMarked;
