package dev.lintel.intake.internal.repository;

import dev.lintel.model.Origin;

/**
 * A resource of which only source code tells, before any tool made a template or a plan of it.
 *
 * @param id how the program calls it
 * @param type as CloudFormation calls it, with a form after a slash where the program chooses one
 */
record Declared(String id, String type, Origin origin) {}
