package dev.lintel.benchmarks.byhand;

import dev.lintel.model.Catalogue;
import java.util.IdentityHashMap;

/** What the catalogue knows, by any name of it. */
final class Products {
    private final Catalogue catalogue;
    private final IdentityHashMap<Catalogue.Entry, Product> known = new IdentityHashMap<>();

    Products(Catalogue catalogue) {
        this.catalogue = catalogue;
        for (Catalogue.Entry entry : catalogue.entries()) {
            known.put(entry, Product.of(entry));
        }
    }

    Product named(String name) {
        return name.isEmpty()
                ? Product.UNKNOWN
                : catalogue.named(name).map(known::get).orElse(Product.UNKNOWN);
    }
}
