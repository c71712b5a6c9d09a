/** CloudFormation and SAM templates, read by a mapping that is data. */
@NullMarked
package dev.lintel.intake.internal.cloudformation;

import org.jspecify.annotations.NullMarked;
