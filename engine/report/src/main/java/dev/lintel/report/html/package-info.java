/** Reviews as one HTML page that stands for itself: nothing is fetched, and it can be read on a screen, aloud and on paper. */
@NullMarked
package dev.lintel.report.html;

import org.jspecify.annotations.NullMarked;
