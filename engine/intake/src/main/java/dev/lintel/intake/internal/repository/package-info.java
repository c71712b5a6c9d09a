/** What the files of a repository say beside its infrastructure: code, tests, pipelines, containers, records. */
@NullMarked
package dev.lintel.intake.internal.repository;

import org.jspecify.annotations.NullMarked;
