package dev.lintel.spring;

import dev.lintel.LintelException;
import dev.lintel.engine.Pack;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** The actuator's endpoint {@code lintel}: read, it tells what is at work; written to, it loads packs and policies anew. */
@Endpoint(id = "lintel")
public final class LintelEndpoint {
    private final Advisors advisors;

    LintelEndpoint(Advisors advisors) {
        this.advisors = advisors;
    }

    /** What is at work: packs with their versions, the number of rules, since when, and why the last reload failed. */
    @ReadOperation
    public Map<String, Object> advisor() {
        return told(advisors);
    }

    /** Loads anew, and tells what is at work then: the old one where that failed, with the reason. */
    @WriteOperation
    public Map<String, Object> reload() {
        try {
            advisors.reload();
        } catch (LintelException e) {
            // It is told below, beside what stays at work.
        }
        return told(advisors);
    }

    static Map<String, Object> told(Advisors advisors) {
        Advisors.Loaded loaded = advisors.loaded();
        List<String> packs = loaded.advisor().packs().stream()
                .map(Pack::version)
                .map(Object::toString)
                .toList();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("packs", packs);
        told.put("rules", loaded.advisor().rules().size());
        told.put("since", loaded.since().toString());
        advisors.failure().ifPresent(why -> told.put("lastReloadFailed", why));
        return told;
    }
}
