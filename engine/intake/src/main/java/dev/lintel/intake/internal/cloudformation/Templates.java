package dev.lintel.intake.internal.cloudformation;

import dev.lintel.architecture.Unread;
import dev.lintel.intake.internal.Reading;
import dev.lintel.intake.internal.expression.Exports;
import dev.lintel.intake.internal.expression.Stack;
import dev.lintel.intake.internal.expression.Stack.Argument;
import dev.lintel.intake.internal.mapping.Inventory;
import dev.lintel.intake.internal.source.Allowance;
import dev.lintel.intake.internal.source.Folder;
import dev.lintel.intake.internal.source.Node;
import dev.lintel.intake.internal.source.Source;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The templates of one reading, those that they nest included. They give to each other what they export. */
public final class Templates {
    private final Reading reading;
    private final Inventory inventory;
    private final Map<String, String> given;
    private final Optional<Folder> folder;
    private final Allowance allowance;
    private final Exports exports = new Exports();

    /**
     * @param given what a deployment gives to parameters of templates that no other one deploys
     * @param folder where nested templates may lie; empty where no file may be opened
     */
    public Templates(
            Reading reading,
            Inventory inventory,
            Map<String, String> given,
            Optional<Folder> folder,
            Allowance allowance) {
        this.reading = reading;
        this.inventory = inventory;
        this.given = given;
        this.folder = folder;
        this.allowance = allowance;
    }

    /** Reads a template. Its ids are its logical ids, with the file's name before one that another template took. */
    public void read(Source source) {
        String base = source.baseName();
        read(source, (template, id) -> inventory.has(id) ? base + "/" + id : id);
    }

    /** Reads a template whose resources have names of their own. */
    public void read(Source source, Naming naming) {
        Map<String, Argument> arguments = new LinkedHashMap<>();
        given.forEach((name, value) -> arguments.put(
                name, new Argument(new Node.Scalar(value, Node.Kind.STRING, 1, 1, ""), Optional.empty())));
        if (!reading.builder().hasName()) {
            reading.builder().name(source.baseName()).origin(source.origin(source.root(), ""));
        }
        deploy(source, arguments, naming, List.of(source.file()));
    }

    private String free(String id) {
        String free = id;
        for (int i = 2; inventory.has(free); i++) {
            free = id + "-" + i;
        }
        return free;
    }

    /** @param above the files that lead here, this one included */
    private Stack deploy(Source source, Map<String, Argument> arguments, Naming naming, List<String> above) {
        Stack stack = new Stack(
                source,
                Loops.expanded(source, arguments, allowance),
                arguments,
                logicalId -> free(naming.id(source, logicalId)),
                exports);
        Template template =
                new Template(stack, logicalId -> naming.place(source, logicalId), reading, inventory, allowance);
        for (NestedTemplate nested : template.read()) {
            nest(nested, stack, naming, above);
        }
        return stack;
    }

    private void nest(NestedTemplate nested, Stack parent, Naming naming, List<String> above) {
        String file = parent.source().file();
        Optional<Path> path = nested.file(parent.expressions())
                .flatMap(name -> folder.flatMap(each -> each.related(Path.of(file), name)));
        if (path.isEmpty()) {
            reading.builder()
                    .unread(new Unread(
                            nested.type() + " (" + nested.logicalId() + ")",
                            "its template is no file in this folder; list that among the sources",
                            nested.origin()));
            return;
        }
        String name = path.get().toString();
        if (above.contains(name)) {
            throw parent.source().fault(nested.place(), "nests a template that leads back to itself: " + name);
        }
        Source source = folder.orElseThrow().open(path.get());
        if (!Template.isOne(source)) {
            throw parent.source().fault(nested.place(), "nests what is no template: " + name);
        }
        Map<String, Argument> arguments = new LinkedHashMap<>();
        nested.parameters(parent.expressions())
                .forEach(entry -> arguments.put(entry.key(), new Argument(entry.value(), Optional.of(parent))));
        Stack stack = deploy(
                source,
                arguments,
                naming.nested(parent.take(nested.logicalId())),
                Stream.concat(above.stream(), Stream.of(name)).toList());
        parent.nest(nested.logicalId(), stack);
    }
}
