package dev.lintel.model;

import java.util.Optional;

/** Data or control passes from one component to another. */
public record Connection(Component from, Component to, Optional<Origin> origin) {
    @Override
    public String toString() {
        return from.id() + " to " + to.id();
    }
}
