package dev.lintel.spring;

import dev.lintel.LintelException;

/** A property names what cannot be used. */
public final class LintelConfigurationException extends LintelException {
    private static final long serialVersionUID = 1L;

    private final String property;

    LintelConfigurationException(String property, LintelException cause) {
        super(property + ": " + cause.getMessage(), cause);
        this.property = property;
    }

    /** The name of the property. */
    public String property() {
        return property;
    }
}
