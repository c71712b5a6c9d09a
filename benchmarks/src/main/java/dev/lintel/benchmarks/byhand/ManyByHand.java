package dev.lintel.benchmarks.byhand;

import dev.lintel.architecture.Architecture;
import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.ConnectionDescription;
import dev.lintel.architecture.DecisionDescription;
import dev.lintel.model.Catalogue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every rule of the core pack that can be a finding, as one loop: the ten and those of {@link RuleByHand}. */
public final class ManyByHand {
    /** Their ids. */
    public static final Set<String> RULES = Stream.concat(
                    TenByHand.RULES.stream(), Arrays.stream(RuleByHand.values()).map(RuleByHand::id))
            .collect(Collectors.toUnmodifiableSet());

    private final Products products;

    public ManyByHand(Catalogue catalogue) {
        this.products = new Products(catalogue);
    }

    /** What these rules find for certain. */
    public List<Fault> review(Architecture architecture) {
        Setting setting = Setting.of(architecture);
        Faults faults = new Faults(setting.stage());
        Map<String, Part> parts = parts(architecture, setting);
        LanguageRules languages = new LanguageRules();
        WorkloadRules workload = new WorkloadRules();
        int services = 0;
        for (Part part : parts.values()) {
            ten(architecture, part, setting, faults);
            services += TenByHand.isService(part.values()) ? 1 : 0;
            ComputeRules.review(part, setting, faults);
            StorageRules.review(part, setting, faults);
            SafetyRules.review(part, faults);
            CostRules.review(part, setting, faults);
            OrchestrationRules.review(part, setting, faults);
            NeighbourRules.review(part, setting, faults);
            if (setting.inPython()) {
                languages.review(part, faults);
            }
            workload.count(part);
        }
        DecisionRules decisions = new DecisionRules(products, parts);
        for (DecisionDescription decision : architecture.decisions()) {
            decisions.review(decision, setting.stage(), faults);
        }
        PracticeRules.review(architecture.practices(), parts.values(), setting, faults);
        languages.review(setting.name(), architecture.practices(), faults);
        TenByHand.workload(architecture, services, faults.found());
        workload.review(architecture.workload(), setting, faults);
        return faults.found();
    }

    private static void ten(Architecture architecture, Part part, Setting setting, Faults faults) {
        Catalogue.Entry technology = part.product().entry();
        if (technology != null) {
            TenByHand.component(architecture, setting.onAws(), part.id(), part.values(), technology, faults.found());
        }
        if (setting.onAws()) {
            TenByHand.hosted(part.id(), part.values(), part.host().id(), setting.stage(), faults.found());
        }
    }

    private Map<String, Part> parts(Architecture architecture, Setting setting) {
        Map<String, Part> parts = new LinkedHashMap<>(architecture.components().size() * 2);
        for (ComponentDescription description : architecture.components()) {
            Product product = products.named(description.technology().orElse(""));
            String runsOn = Said.word(description.attributes(), ComponentAttributes.RUNS_ON);
            Product host = runsOn.isEmpty() ? product : products.named(runsOn);
            parts.put(description.id(), new Part(description, product, host, setting));
        }
        for (ConnectionDescription connection : architecture.connections()) {
            Part from = parts.get(connection.from());
            Part to = parts.get(connection.to());
            if (from != null && to != null) {
                from.connectTo(to);
            }
        }
        return parts;
    }
}
