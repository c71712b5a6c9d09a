/** What rules see: the architecture bound to a catalogue, as facts that know their neighbours. */
@NullMarked
package dev.lintel.model;

import org.jspecify.annotations.NullMarked;
