package dev.lintel.intake.internal.terraform;

import java.util.ArrayList;
import java.util.List;

/**
 * The address of a resource in a plan, such as {@code module.jobs["eu"].aws_sqs_queue.this[0]}.
 *
 * @param modules the names of the modules around it, outermost first, without their keys
 * @param name its type and name, without its key
 * @param keys the keys of the modules and of the resource, in their order; what has none counts as the empty key
 */
record Address(List<String> modules, String name, List<String> keys) {
    Address {
        modules = List.copyOf(modules);
        keys = List.copyOf(keys);
    }

    static Address of(String text) {
        List<String> steps = steps(text);
        List<String> modules = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        int at = 0;
        while (at + 1 < steps.size() && steps.get(at).equals("module")) {
            modules.add(withoutKey(steps.get(at + 1)));
            keys.add(key(steps.get(at + 1)));
            at += 2;
        }
        List<String> rest = steps.subList(at, steps.size());
        if (!rest.isEmpty()) {
            keys.add(key(rest.get(rest.size() - 1)));
        }
        List<String> plain = rest.stream().map(Address::withoutKey).toList();
        return new Address(modules, String.join(".", plain), keys);
    }

    /** The parts between its dots; a dot within the quotes of a key parts nothing. */
    static List<String> steps(String text) {
        List<String> steps = new ArrayList<>();
        StringBuilder step = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            quoted ^= each == '"' && (i == 0 || text.charAt(i - 1) != '\\');
            if (each == '.' && !quoted) {
                steps.add(step.toString());
                step.setLength(0);
            } else {
                step.append(each);
            }
        }
        steps.add(step.toString());
        return steps;
    }

    static String withoutKey(String step) {
        int bracket = step.indexOf('[');
        return bracket < 0 ? step : step.substring(0, bracket);
    }

    private static String key(String step) {
        int bracket = step.indexOf('[');
        return bracket < 0 ? "" : step.substring(bracket);
    }
}
