/** What a review says: findings, trade-offs, recommendations, doors and what backs each of them. */
@NullMarked
package dev.lintel;

import org.jspecify.annotations.NullMarked;
