/** Real inputs, read into descriptions of an architecture: documents of Lintel's own and CloudFormation templates. */
@NullMarked
package dev.lintel.intake;

import org.jspecify.annotations.NullMarked;
