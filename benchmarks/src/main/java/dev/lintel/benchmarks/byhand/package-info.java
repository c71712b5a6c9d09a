/**
 * Rules of the core pack in plain Java: what a team would write that needs no packs, no unknowns that stay open and no
 * evidence. It is the yardstick of the benchmarks and the oracle of their test.
 */
@NullMarked
package dev.lintel.benchmarks.byhand;

import org.jspecify.annotations.NullMarked;
