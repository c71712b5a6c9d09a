package dev.lintel.engine.internal;

import dev.lintel.Advice;
import dev.lintel.Criterion;
import dev.lintel.DoorWalked;
import dev.lintel.Rule;
import dev.lintel.Rule.Grade;
import dev.lintel.Rule.Kind;
import dev.lintel.Rule.Level;
import dev.lintel.Rule.Scope;
import dev.lintel.Ruling;
import dev.lintel.StageProfile;
import dev.lintel.Statement;
import dev.lintel.ThresholdRuling;
import dev.lintel.ToolRuling;
import dev.lintel.architecture.Attribute;
import dev.lintel.architecture.ToolResult;
import dev.lintel.engine.internal.diff.PackChanges;
import dev.lintel.model.Catalogue.Entry;
import dev.lintel.model.Catalogue.Precedent;
import dev.lintel.model.Catalogue.Rating;
import dev.lintel.model.Catalogue.Trait;
import dev.lintel.model.Doors;
import dev.lintel.model.Origin;
import dev.lintel.model.Stage;
import dev.lintel.model.Thresholds.Threshold;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A compiled pack as bytes, field by field in the order of the records. It is read whenever a host starts, where a JSON
 * mapper would take longer than everything else together.
 */
final class PackFormat {
    /** Changes with every change of what is written. */
    static final int VERSION = 13;

    /** Writes one element. */
    @FunctionalInterface
    private interface Writer<T> {
        void write(T element, DataOutputStream out) throws IOException;
    }

    /** Reads one element. */
    @FunctionalInterface
    private interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }

    private PackFormat() {}

    static void write(CompiledPack pack, DataOutputStream out) throws IOException {
        out.writeInt(VERSION);
        head(pack.head(), out);
        list(pack.rules(), PackFormat::rule, out);
        list(pack.statements(), PackFormat::statement, out);
        list(pack.catalogue(), PackFormat::entry, out);
        list(pack.thresholds(), PackFormat::threshold, out);
        list(pack.profiles(), PackFormat::profile, out);
        doors(pack.doors(), out);
        list(pack.criteria(), PackFormat::criterion, out);
        strings(pack.priority(), out);
        changes(pack.changes(), out);
        map(pack.checklists().pillars(), (text, to) -> to.writeUTF(text), out);
        list(pack.checklists().items(), PackFormat::item, out);
        list(pack.checklists().steps(), PackFormat::step, out);
        policy(pack.policy(), out);
        strings(pack.models(), out);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if the bytes end too early or were written by another version of Lintel
     */
    static CompiledPack read(DataInputStream in) throws IOException {
        int version = in.readInt();
        if (version != VERSION) {
            throw new IOException("it was built with another version of Lintel; build it again with this one");
        }
        return new CompiledPack(
                head(in),
                list(PackFormat::rule, in),
                list(PackFormat::statement, in),
                list(PackFormat::entry, in),
                list(PackFormat::threshold, in),
                list(PackFormat::profile, in),
                doors(in),
                list(PackFormat::criterion, in),
                strings(in),
                changes(in),
                new Checklists(map(from -> from.readUTF(), in), list(PackFormat::item, in), list(PackFormat::step, in)),
                policy(in),
                strings(in));
    }

    private static void head(PackHead head, DataOutputStream out) throws IOException {
        out.writeUTF(head.name());
        out.writeUTF(head.version());
        out.writeUTF(head.title());
        out.writeUTF(head.owner());
        out.writeUTF(head.needsLintel().orElse(""));
        map(head.needsPacks(), (text, to) -> to.writeUTF(text), out);
        list(head.own(), PackFormat::own, out);
    }

    private static void own(Attribute<?> fact, DataOutputStream out) throws IOException {
        out.writeUTF(fact.name());
        out.writeUTF(fact.form().name());
        out.writeUTF(fact.unit());
        strings(fact.words(), out);
        out.writeUTF(fact.meaning());
    }

    private static Attribute<?> own(DataInputStream in) throws IOException {
        String name = in.readUTF();
        return Attribute.own(
                name.substring(Attribute.OWN.length()),
                Attribute.Form.valueOf(in.readUTF()),
                in.readUTF(),
                strings(in),
                in.readUTF());
    }

    private static PackHead head(DataInputStream in) throws IOException {
        return new PackHead(
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                Optional.of(in.readUTF()).filter(text -> !text.isEmpty()),
                map(from -> from.readUTF(), in),
                list(PackFormat::own, in));
    }

    private static void policy(Rulings policy, DataOutputStream out) throws IOException {
        out.writeUTF(policy.policy());
        list(policy.rules(), PackFormat::ruling, out);
        list(policy.thresholds(), PackFormat::thresholdRuling, out);
        list(policy.tools(), PackFormat::toolRuling, out);
    }

    private static Rulings policy(DataInputStream in) throws IOException {
        String name = in.readUTF();
        return new Rulings(
                name,
                list(from -> ruling(name, from), in),
                list(from -> thresholdRuling(name, from), in),
                list(from -> toolRuling(name, from), in));
    }

    private static void ruling(Ruling ruling, DataOutputStream out) throws IOException {
        out.writeUTF(ruling.rule());
        for (Stage stage : Stage.values()) {
            Level level = ruling.grades().get(stage);
            out.writeUTF(level == null ? "" : level.name());
        }
        out.writeBoolean(ruling.off());
        out.writeBoolean(ruling.mandatory());
        out.writeUTF(ruling.reason());
        place(ruling.origin(), out);
    }

    private static Ruling ruling(String policy, DataInputStream in) throws IOException {
        String rule = in.readUTF();
        Map<Stage, Level> grades = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            String level = in.readUTF();
            if (!level.isEmpty()) {
                grades.put(stage, Level.valueOf(level));
            }
        }
        return new Ruling(rule, policy, grades, in.readBoolean(), in.readBoolean(), in.readUTF(), place(policy, in));
    }

    private static void thresholdRuling(ThresholdRuling ruling, DataOutputStream out) throws IOException {
        out.writeUTF(ruling.threshold());
        out.writeUTF(ruling.value());
        out.writeUTF(ruling.reason());
        place(ruling.origin(), out);
    }

    private static ThresholdRuling thresholdRuling(String policy, DataInputStream in) throws IOException {
        return new ThresholdRuling(in.readUTF(), in.readUTF(), policy, in.readUTF(), place(policy, in));
    }

    private static void toolRuling(ToolRuling ruling, DataOutputStream out) throws IOException {
        out.writeUTF(ruling.tool());
        out.writeUTF(ruling.rule());
        out.writeUTF(ruling.level().map(ToolResult.Level::name).orElse(""));
        ruling(ruling.ruling(), out);
        strings(ruling.givesWayTo(), out);
    }

    private static ToolRuling toolRuling(String policy, DataInputStream in) throws IOException {
        String tool = in.readUTF();
        String rule = in.readUTF();
        Optional<ToolResult.Level> level =
                Optional.of(in.readUTF()).filter(word -> !word.isEmpty()).map(ToolResult.Level::valueOf);
        return new ToolRuling(tool, rule, level, ruling(policy, in), strings(in));
    }

    /** A line of the policy itself. */
    private static void place(Optional<Origin> origin, DataOutputStream out) throws IOException {
        out.writeInt(origin.map(Origin::line).orElse(0));
    }

    private static Optional<Origin> place(String policy, DataInputStream in) throws IOException {
        int line = in.readInt();
        return line == 0 ? Optional.empty() : Optional.of(new Origin(policy, line, 0, ""));
    }

    private static void rule(CompiledRule compiled, DataOutputStream out) throws IOException {
        Rule rule = compiled.rule();
        out.writeUTF(rule.id());
        out.writeUTF(rule.topic());
        out.writeUTF(rule.kind().name());
        out.writeUTF(rule.title());
        out.writeUTF(rule.scope().name());
        strings(rule.serves(), out);
        strings(rule.givesWayTo(), out);
        for (Stage stage : Stage.values()) {
            out.writeUTF(rule.at(stage).is().name());
            strings(rule.at(stage).by(), out);
        }
        out.writeUTF(rule.subject());
        strings(rule.reads(), out);
        out.writeUTF(rule.message());
        out.writeUTF(rule.why());
        out.writeUTF(rule.doInstead());
        advice(rule.advice(), out);
        out.writeUTF(compiled.drlPackage());
        out.writeUTF(compiled.drlName());
        out.writeUTF(compiled.inference());
        map(compiled.reads(), PackFormat::strings, out);
        strings(compiled.thresholds(), out);
        strings(compiled.factTypes(), out);
        list(compiled.patterns(), PackFormat::pattern, out);
        strings(compiled.by(), out);
        map(compiled.own(), (form, to) -> to.writeUTF(form.name()), out);
        out.writeUTF(compiled.file());
        out.writeBoolean(compiled.runsCode());
    }

    private static CompiledRule rule(DataInputStream in) throws IOException {
        String id = in.readUTF();
        String topic = in.readUTF();
        Kind kind = Kind.valueOf(in.readUTF());
        String title = in.readUTF();
        Scope scope = Scope.valueOf(in.readUTF());
        List<String> serves = strings(in);
        List<String> givesWayTo = strings(in);
        Map<Stage, Grade> grades = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            grades.put(stage, new Grade(Level.valueOf(in.readUTF()), strings(in)));
        }
        Rule rule = new Rule(
                id,
                topic,
                kind,
                title,
                scope,
                serves,
                givesWayTo,
                grades,
                in.readUTF(),
                strings(in),
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                advice(in));
        return new CompiledRule(
                rule,
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                map(PackFormat::strings, in),
                strings(in),
                strings(in),
                list(PackFormat::pattern, in),
                strings(in),
                map(from -> Attribute.Form.valueOf(from.readUTF()), in),
                in.readUTF(),
                in.readBoolean());
    }

    private static void pattern(WrittenPattern pattern, DataOutputStream out) throws IOException {
        out.writeUTF(pattern.quantifier());
        out.writeUTF(pattern.factType());
        out.writeUTF(pattern.variable());
        out.writeBoolean(pattern.ofSubject());
        list(pattern.conditions(), PackFormat::condition, out);
    }

    private static WrittenPattern pattern(DataInputStream in) throws IOException {
        return new WrittenPattern(
                in.readUTF(), in.readUTF(), in.readUTF(), in.readBoolean(), list(PackFormat::condition, in));
    }

    private static void condition(WrittenCondition condition, DataOutputStream out) throws IOException {
        out.writeUTF(condition.text());
        strings(condition.reads(), out);
        list(condition.asks(), (value, to) -> list(value.steps(), PackFormat::word, to), out);
        strings(condition.thresholds(), out);
        out.writeBoolean(condition.asksMakeAlone());
        out.writeBoolean(condition.binds());
    }

    private static WrittenCondition condition(DataInputStream in) throws IOException {
        return new WrittenCondition(
                in.readUTF(),
                strings(in),
                list(from -> new AskedValue(list(PackFormat::word, from)), in),
                strings(in),
                in.readBoolean(),
                in.readBoolean());
    }

    private static void word(AskedValue.Step step, DataOutputStream out) throws IOException {
        out.writeUTF(step.word());
        strings(step.arguments(), out);
    }

    private static AskedValue.Step word(DataInputStream in) throws IOException {
        return new AskedValue.Step(in.readUTF(), strings(in));
    }

    private static void advice(Optional<Advice> advice, DataOutputStream out) throws IOException {
        out.writeBoolean(advice.isPresent());
        if (advice.isPresent()) {
            Advice told = advice.get();
            out.writeUTF(told.recommends());
            strings(told.slot().roles(), out);
            strings(told.slot().kinds(), out);
            map(told.slot().attributes(), (text, to) -> to.writeUTF(text), out);
            strings(told.over(), out);
            strings(told.fits(), out);
            strings(told.alternatives(), out);
            out.writeUTF(told.wayOut());
        }
    }

    private static Optional<Advice> advice(DataInputStream in) throws IOException {
        return in.readBoolean()
                ? Optional.of(new Advice(
                        in.readUTF(),
                        new Advice.Slot(strings(in), strings(in), map(from -> from.readUTF(), in)),
                        strings(in),
                        strings(in),
                        strings(in),
                        in.readUTF()))
                : Optional.empty();
    }

    private static void statement(Statement statement, DataOutputStream out) throws IOException {
        out.writeUTF(statement.id());
        out.writeUTF(statement.kind());
        strings(statement.stages().stream().map(Stage::name).sorted().toList(), out);
        out.writeUTF(statement.text());
    }

    private static Statement statement(DataInputStream in) throws IOException {
        String id = in.readUTF();
        String kind = in.readUTF();
        Set<Stage> stages = new HashSet<>();
        strings(in).forEach(stage -> stages.add(Stage.valueOf(stage)));
        return new Statement(id, kind, stages, in.readUTF());
    }

    private static void entry(Entry entry, DataOutputStream out) throws IOException {
        out.writeUTF(entry.id());
        out.writeUTF(entry.name());
        out.writeUTF(entry.provider());
        out.writeUTF(entry.kind());
        strings(entry.aliases(), out);
        map(entry.traits(), PackFormat::trait, out);
        map(entry.doors(), PackFormat::trait, out);
        strings(entry.pros(), out);
        strings(entry.cons(), out);
        map(entry.ratings(), PackFormat::rating, out);
        precedent(entry.precedent(), out);
    }

    private static Entry entry(DataInputStream in) throws IOException {
        return new Entry(
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                strings(in),
                map(PackFormat::trait, in),
                map(PackFormat::trait, in),
                strings(in),
                strings(in),
                map(PackFormat::rating, in),
                precedent(in));
    }

    private static void trait(Trait trait, DataOutputStream out) throws IOException {
        out.writeUTF(trait.is());
        out.writeUTF(trait.basis());
    }

    private static Trait trait(DataInputStream in) throws IOException {
        return new Trait(in.readUTF(), in.readUTF());
    }

    private static void rating(Rating rating, DataOutputStream out) throws IOException {
        out.writeInt(rating.points());
        out.writeUTF(rating.basis());
    }

    private static Rating rating(DataInputStream in) throws IOException {
        return new Rating(in.readInt(), in.readUTF());
    }

    private static void profile(StageProfile profile, DataOutputStream out) throws IOException {
        out.writeUTF(profile.stage().name());
        strings(profile.optimises(), out);
        out.writeUTF(profile.statement());
    }

    private static StageProfile profile(DataInputStream in) throws IOException {
        return new StageProfile(Stage.valueOf(in.readUTF()), strings(in), in.readUTF());
    }

    private static void criterion(Criterion criterion, DataOutputStream out) throws IOException {
        out.writeUTF(criterion.name());
        out.writeUTF(criterion.weight().toPlainString());
        out.writeUTF(criterion.title());
        strings(criterion.questions(), out);
        out.writeUTF(criterion.statement());
    }

    private static Criterion criterion(DataInputStream in) throws IOException {
        return new Criterion(in.readUTF(), new BigDecimal(in.readUTF()), in.readUTF(), strings(in), in.readUTF());
    }

    private static void doors(Doors doors, DataOutputStream out) throws IOException {
        list(doors.factors(), PackFormat::factor, out);
        out.writeInt(doors.enough());
        list(List.copyOf(doors.categories().values()), PackFormat::category, out);
        strings(doors.oneWay(), out);
        strings(doors.twoWay(), out);
        strings(doors.owed(), out);
    }

    private static Doors doors(DataInputStream in) throws IOException {
        List<Doors.Factor> factors =
                list(from -> new Doors.Factor(from.readUTF(), from.readBoolean(), strings(from)), in);
        int enough = in.readInt();
        Map<String, Doors.Category> categories = new LinkedHashMap<>();
        list(PackFormat::category, in).forEach(category -> categories.put(category.name(), category));
        return new Doors(factors, enough, categories, strings(in), strings(in), strings(in));
    }

    private static void factor(Doors.Factor factor, DataOutputStream out) throws IOException {
        out.writeUTF(factor.name());
        out.writeBoolean(factor.alone());
        strings(factor.by(), out);
    }

    private static void category(Doors.Category category, DataOutputStream out) throws IOException {
        out.writeUTF(category.name());
        precedent(category.precedent(), out);
        out.writeBoolean(category.impliedBy().isPresent());
        if (category.impliedBy().isPresent()) {
            Doors.ImpliedBy by = category.impliedBy().get();
            strings(by.kinds(), out);
            strings(by.technologies(), out);
            strings(by.roles(), out);
            out.writeBoolean(by.outsideClients());
        }
    }

    private static Doors.Category category(DataInputStream in) throws IOException {
        return new Doors.Category(
                in.readUTF(),
                precedent(in),
                in.readBoolean()
                        ? Optional.of(new Doors.ImpliedBy(strings(in), strings(in), strings(in), in.readBoolean()))
                        : Optional.empty());
    }

    private static void precedent(Optional<Precedent> precedent, DataOutputStream out) throws IOException {
        out.writeBoolean(precedent.isPresent());
        if (precedent.isPresent()) {
            out.writeUTF(precedent.get().door());
            strings(precedent.get().by(), out);
        }
    }

    private static Optional<Precedent> precedent(DataInputStream in) throws IOException {
        return in.readBoolean() ? Optional.of(new Precedent(in.readUTF(), strings(in))) : Optional.empty();
    }

    private static void changes(PackChanges changes, DataOutputStream out) throws IOException {
        // Longer than writeUTF takes.
        byte[] replacement = changes.replacement().getBytes(StandardCharsets.UTF_8);
        out.writeInt(replacement.length);
        out.write(replacement);
        list(changes.resources(), PackFormat::resource, out);
        list(changes.words(), PackFormat::kind, out);
    }

    private static PackChanges changes(DataInputStream in) throws IOException {
        byte[] replacement = new byte[in.readInt()];
        in.readFully(replacement);
        return new PackChanges(
                new String(replacement, StandardCharsets.UTF_8),
                list(PackFormat::resource, in),
                list(PackFormat::kind, in));
    }

    private static void resource(PackChanges.Resource resource, DataOutputStream out) throws IOException {
        out.writeUTF(resource.type());
        out.writeUTF(resource.holds().name());
        strings(resource.replaces(), out);
        strings(resource.may(), out);
        map(new TreeMap<>(resource.fixed()), (text, to) -> to.writeUTF(text), out);
        out.writeUTF(resource.unless());
        out.writeUTF(resource.because());
        strings(resource.by(), out);
        out.writeUTF(resource.source());
    }

    private static PackChanges.Resource resource(DataInputStream in) throws IOException {
        return new PackChanges.Resource(
                in.readUTF(),
                PackChanges.Holds.valueOf(in.readUTF()),
                strings(in),
                strings(in),
                map(from -> from.readUTF(), in),
                in.readUTF(),
                in.readUTF(),
                strings(in),
                in.readUTF());
    }

    private static void item(Checklists.Item item, DataOutputStream out) throws IOException {
        out.writeUTF(item.statement());
        out.writeUTF(item.text());
        out.writeUTF(item.from().name());
        question(item.question(), out);
        out.writeUTF(item.pillar().orElse(""));
        map(item.practices(), (text, to) -> to.writeUTF(text), out);
    }

    private static Checklists.Item item(DataInputStream in) throws IOException {
        return new Checklists.Item(
                in.readUTF(),
                in.readUTF(),
                Stage.valueOf(in.readUTF()),
                question(in),
                Optional.of(in.readUTF()).filter(pillar -> !pillar.isEmpty()),
                map(from -> from.readUTF(), in));
    }

    private static void step(Checklists.Step step, DataOutputStream out) throws IOException {
        out.writeUTF(step.statement());
        out.writeUTF(step.text());
        out.writeUTF(step.towards().name());
        out.writeBoolean(step.oneWay());
        question(step.question(), out);
    }

    private static Checklists.Step step(DataInputStream in) throws IOException {
        return new Checklists.Step(
                in.readUTF(), in.readUTF(), Stage.valueOf(in.readUTF()), in.readBoolean(), question(in));
    }

    private static void question(Checklists.Question question, DataOutputStream out) throws IOException {
        strings(question.only(), out);
        strings(question.against(), out);
        strings(question.passes(), out);
    }

    private static Checklists.Question question(DataInputStream in) throws IOException {
        return new Checklists.Question(strings(in), strings(in), strings(in));
    }

    private static void kind(PackChanges.Words words, DataOutputStream out) throws IOException {
        out.writeUTF(words.kind().name());
        out.writeUTF(words.why());
        strings(words.by(), out);
    }

    private static PackChanges.Words kind(DataInputStream in) throws IOException {
        return new PackChanges.Words(DoorWalked.Kind.valueOf(in.readUTF()), in.readUTF(), strings(in));
    }

    private static void threshold(Threshold threshold, DataOutputStream out) throws IOException {
        out.writeUTF(threshold.name());
        out.writeUTF(threshold.value());
        out.writeUTF(threshold.unit());
        out.writeUTF(threshold.meaning());
        out.writeUTF(threshold.basis());
    }

    private static Threshold threshold(DataInputStream in) throws IOException {
        return new Threshold(in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF());
    }

    private static void strings(List<String> strings, DataOutputStream out) throws IOException {
        list(strings, (string, to) -> to.writeUTF(string), out);
    }

    private static List<String> strings(DataInputStream in) throws IOException {
        return list(from -> from.readUTF(), in);
    }

    private static <T> void list(List<T> elements, Writer<T> writer, DataOutputStream out) throws IOException {
        out.writeInt(elements.size());
        for (T element : elements) {
            writer.write(element, out);
        }
    }

    private static <T> List<T> list(Reader<T> reader, DataInputStream in) throws IOException {
        int size = in.readInt();
        List<T> elements = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            elements.add(reader.read(in));
        }
        return elements;
    }

    private static <T> void map(Map<String, T> map, Writer<T> writer, DataOutputStream out) throws IOException {
        out.writeInt(map.size());
        for (Map.Entry<String, T> entry : map.entrySet()) {
            out.writeUTF(entry.getKey());
            writer.write(entry.getValue(), out);
        }
    }

    private static <T> Map<String, T> map(Reader<T> reader, DataInputStream in) throws IOException {
        Map<String, T> map = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            map.put(in.readUTF(), reader.read(in));
        }
        return map;
    }
}
