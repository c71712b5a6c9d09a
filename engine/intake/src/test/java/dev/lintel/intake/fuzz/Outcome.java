package dev.lintel.intake.fuzz;

import dev.lintel.LintelException;
import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.ResourceDescription;
import dev.lintel.intake.InputException;
import dev.lintel.intake.Intake;
import dev.lintel.model.Stage;
import java.util.List;
import java.util.Map;

/**
 * What came of reading something: an architecture or one clear message, the same each time. Anything else is an error
 * that leaves here, for a fuzzer or a test to see.
 *
 * @param hash of all that was read, since an architecture may be far too large to keep
 * @param tellsSecret whether what was read, or the message, holds {@link #SECRET}
 */
record Outcome(long hash, boolean tellsSecret) {
    /** What a target plants where a secret belongs. */
    static final String SECRET = "hunter2-SECRET";

    private static final int LONGEST_MESSAGE = 1500;

    /** One way of reading. */
    interface Reading {
        Architecture.Builder read();
    }

    /** Reads text as if it stood in a file of that name. */
    static Outcome of(String file, String content) {
        return of(file, () -> Intake.read(content, file));
    }

    /** Reads twice; a refusal has to begin with that path. */
    static Outcome of(String file, Reading reading) {
        Outcome first = once(file, reading);
        Outcome second = once(file, reading);
        if (!first.equals(second)) {
            throw new AssertionError("the second reading differs: " + first + ", then " + second);
        }
        return first;
    }

    Outcome keepingTheSecret() {
        if (tellsSecret) {
            throw new AssertionError("what was read tells " + SECRET);
        }
        return this;
    }

    private static Outcome once(String file, Reading reading) {
        Account account = new Account();
        Architecture.Builder builder;
        try {
            builder = reading.read();
        } catch (InputException refused) {
            return refused(file, String.valueOf(refused.getMessage()));
        }
        if (!builder.hasName()) {
            builder.name("nameless");
        }
        if (!builder.hasStage()) {
            builder.stage(Stage.DEMO);
        }
        try {
            account.add(builder.build());
        } catch (LintelException unnamed) {
            // A name may be blank; that is for the caller to see to.
            if (!unnamed.getMessage().startsWith("the architecture has no ")) {
                throw unnamed;
            }
            account.add(unnamed.getMessage());
        }
        return new Outcome(account.hash, account.secret);
    }

    private static Outcome refused(String file, String message) {
        if (!message.startsWith(file)) {
            throw new AssertionError("a refusal that does not begin with " + file + ": " + message);
        }
        if (message.lines().count() != 1 || message.chars().anyMatch(Character::isISOControl)) {
            throw new AssertionError("a refusal of several lines: " + message);
        }
        if (message.length() - file.length() > LONGEST_MESSAGE) {
            throw new AssertionError("a refusal of " + message.length() + " characters: " + message);
        }
        return new Outcome(message.hashCode(), message.contains(SECRET));
    }

    /** Walks through all that was read without writing it out: aliases make a small file a large architecture. */
    private static final class Account {
        private long hash;
        private boolean secret;

        void add(Architecture read) {
            add(read.name());
            add(read.workload());
            add(read.practices());
            for (ComponentDescription component : read.components()) {
                add(component.id());
                add(component.technology());
                add(component.attributes());
                add(component.own());
                add(component.properties());
                add(component.origin());
            }
            add(read.connections());
            read.decisions().forEach(this::add);
            for (ResourceDescription resource : read.resources()) {
                add(resource.id());
                add(resource.type());
                add(resource.component());
                add(resource.condition());
                add(resource.properties());
                add(resource.places());
                add(resource.origin());
            }
            add(read.complete().toString());
            add(read.openPoints());
            add(read.unread());
            add(read.toolReports());
            add(read.reported());
            add(read.origin());
        }

        private void add(Object part) {
            if (part instanceof Map<?, ?> map) {
                map.forEach((name, value) -> {
                    add(name);
                    add(value);
                });
                hash = hash * 31 + map.size();
            } else if (part instanceof List<?> list) {
                list.forEach(this::add);
                hash = hash * 31 + list.size();
            } else {
                String text = part.toString();
                hash = hash * 31 + text.hashCode();
                secret |= text.contains(SECRET);
            }
        }
    }
}
