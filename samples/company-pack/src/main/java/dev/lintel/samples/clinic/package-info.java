/** What a company keeps of its own: rules, a policy, and the class by which its programs find them. */
@NullMarked
package dev.lintel.samples.clinic;

import org.jspecify.annotations.NullMarked;
