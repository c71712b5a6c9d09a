/** The skill as rules, and what is known of technologies. */
@NullMarked
package dev.lintel.knowledge;

import org.jspecify.annotations.NullMarked;
