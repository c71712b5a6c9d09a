/** Plans of Terraform, whose resources are told in the words of CloudFormation, so that one mapping serves both. */
@NullMarked
package dev.lintel.intake.internal.terraform;

import org.jspecify.annotations.NullMarked;
