package dev.lintel.model;

/**
 * Something that a rule concluded of a fact, under a name that other rules may react to, those of other packs included.
 *
 * @param name such as {@code one-way}; the same name may be concluded by several rules
 */
public record Inference(String name, Fact subject) {}
