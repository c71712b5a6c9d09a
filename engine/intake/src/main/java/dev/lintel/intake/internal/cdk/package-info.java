/** Assemblies of the CDK: which templates they hold, and what their constructs are called. */
@NullMarked
package dev.lintel.intake.internal.cdk;

import org.jspecify.annotations.NullMarked;
