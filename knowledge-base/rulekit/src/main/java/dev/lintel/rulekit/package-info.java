/** What the author of a pack tests and documents it with. */
@NullMarked
package dev.lintel.rulekit;

import org.jspecify.annotations.NullMarked;
