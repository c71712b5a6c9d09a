package dev.lintel.benchmarks.byhand;

import dev.lintel.architecture.AttributeValues;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.Value;
import org.jspecify.annotations.Nullable;

/** A component with what the catalogue knows of it and with what its connections come to. */
final class Part {
    private final ComponentDescription description;
    private final Product product;
    private final Product host;
    private final String role;
    private final String language;
    private final String region;

    private int incoming;
    private int outgoing;
    private int tables;
    private boolean far;
    private @Nullable Part feeder;
    private @Nullable Part consumer;

    Part(ComponentDescription description, Product product, Product host, Setting setting) {
        this.description = description;
        this.product = product;
        this.host = host;
        AttributeValues values = description.attributes();
        this.role = Said.word(values, ComponentAttributes.ROLE);
        this.language = language(values, product);
        String own = Said.word(values, ComponentAttributes.REGION);
        this.region = own.isEmpty() ? setting.region() : own;
    }

    private static String language(AttributeValues values, Product product) {
        Value<String> said = values.get(ComponentAttributes.LANGUAGE);
        if (!said.isUnknown()) {
            return Said.word(values, ComponentAttributes.LANGUAGE);
        }
        String ofRuntime = Languages.ofRuntime(Said.word(values, ComponentAttributes.RUNTIME));
        return ofRuntime.isEmpty() ? product.onlyLanguage() : ofRuntime;
    }

    void connectTo(Part other) {
        outgoing++;
        consumer = other;
        other.incoming++;
        other.feeder = this;
        if (other.product.is("dynamodb")) {
            tables++;
        }
        if (!region.isEmpty() && !other.region.isEmpty() && !region.equals(other.region)) {
            far = true;
            other.far = true;
        }
    }

    String id() {
        return description.id();
    }

    AttributeValues values() {
        return description.attributes();
    }

    Product product() {
        return product;
    }

    /** What executes it. */
    Product host() {
        return host;
    }

    /** Empty where it is unknown. */
    String role() {
        return role;
    }

    /** Empty where it is unknown or has none. */
    String language() {
        return language;
    }

    /** How many tables it connects to. */
    int tables() {
        return tables;
    }

    /** It lies in another region than something it is connected with. */
    boolean isFar() {
        return far;
    }

    /** The only one that connects to it; null where there are none or several. */
    @Nullable
    Part onlyFeeder() {
        return incoming == 1 ? feeder : null;
    }

    /** The only one that it connects to; null where there are none or several. */
    @Nullable
    Part onlyConsumer() {
        return outgoing == 1 ? consumer : null;
    }

    /** Its technology and its id, as messages name it. */
    String title() {
        return product.name() + " (" + id() + ")";
    }
}
