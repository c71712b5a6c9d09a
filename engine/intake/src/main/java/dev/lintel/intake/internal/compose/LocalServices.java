package dev.lintel.intake.internal.compose;

import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.OpenPoint;
import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.Unread;
import dev.lintel.architecture.Value;
import dev.lintel.intake.internal.Reading;
import dev.lintel.intake.internal.compose.Images.Image;
import dev.lintel.intake.internal.source.Source;
import dev.lintel.model.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All services of the Compose files of one reading. Beside components of a cloud they stand in for those on a laptop; where
 * nothing else tells of any component, they are the components.
 */
public final class LocalServices {
    private final Reading reading;
    private final Map<String, Place> services = new LinkedHashMap<>();

    private record Place(Service service, Set<String> neighbours) {}

    public LocalServices(Reading reading) {
        this.reading = reading;
    }

    /** Takes in the services of a file; of two by the same name in several files the first one counts. */
    void add(Source source, Map<String, Service> read) {
        if (!reading.builder().hasName()) {
            reading.builder().name(nameOf(source));
        }
        read.forEach(
                (name, service) -> services.putIfAbsent(name, new Place(service, service.connectsTo(read.keySet()))));
    }

    /** After the folder that it lies in, as Compose names a project; after the file where no folder is known. */
    private static String nameOf(Source source) {
        Path folder = Path.of(source.file()).toAbsolutePath().normalize().getParent();
        return folder == null || folder.getFileName() == null
                ? source.baseName()
                : folder.getFileName().toString();
    }

    /** Tells what they are, now that all else was told. */
    public void describe() {
        if (services.isEmpty()) {
            return;
        }
        boolean alone = reading.mentioned().isEmpty() && !reading.speaksOf(PracticeAttributes.INFRASTRUCTURE_TOOL);
        if (alone) {
            services.keySet().stream().filter(this::isComponent).findFirst().ifPresent(this::ask);
        }
        for (Place place : services.values()) {
            Service service = place.service();
            Optional<Image> image = service.image().flatMap(Images.known()::of);
            image.ifPresent(known -> standIn(service, known));
            if (alone) {
                component(place, image);
            }
        }
    }

    private void ask(String first) {
        reading.builder()
                .openPoint(new OpenPoint(
                        "components",
                        "nothing tells what it runs on beside a Compose file, so its services are taken for it",
                        Optional.ofNullable(services.get(first))
                                .map(place -> place.service().origin())));
    }

    private void standIn(Service service, Image image) {
        Set<String> technologies = new LinkedHashSet<>(image.standsFor());
        if (image.emulator().isPresent()) {
            technologies.addAll(emulated(service));
            if (image.emulator().get().equals("localstack")) {
                reading.say(PracticeAttributes.LOCAL_STACK, Value.read(true, service.origin()));
            }
        }
        for (Reading.Mentioned component : reading.mentioned()) {
            if (technologies.contains(component.technology()) && hasEngine(component, image)) {
                reading.builder()
                        .component(ComponentDescription.of(component.id())
                                .with(
                                        ComponentAttributes.LOCAL_SUBSTITUTE,
                                        Value.read(inWords(service), service.origin())));
            }
        }
    }

    /** Those that it is told to start; all that are known where it is told nothing. */
    private static Collection<String> emulated(Service service) {
        String told = service.environment().getOrDefault("SERVICES", "");
        List<String> technologies = new ArrayList<>();
        for (String name : told.split("[,\\s]+")) {
            Images.known().emulated(name.split(":")[0]).ifPresent(technologies::add);
        }
        return told.isBlank() ? Images.known().allEmulated() : technologies;
    }

    /** A database of a service that offers several engines is matched by its engine, where its properties tell it. */
    private static boolean hasEngine(Reading.Mentioned component, Image image) {
        Object engine = component.properties().getOrDefault("Engine", "");
        String own = image.engine().orElse("");
        return own.isEmpty() || engine.equals("") || (engine instanceof String told && told.contains(own));
    }

    private static String inWords(Service service) {
        List<String> ports = service.ports();
        return service.image().orElse("an image") + " in Docker (service " + service.name()
                + (ports.isEmpty() ? "" : ", port " + String.join(", ", ports)) + ")";
    }

    private void component(Place place, Optional<Image> image) {
        Service service = place.service();
        boolean onlyHelps = image.isPresent() && image.get().technology().isEmpty() && !service.builds();
        if (onlyHelps) {
            return;
        }
        Origin origin = service.origin();
        ComponentDescription.Builder component =
                ComponentDescription.of(service.name()).origin(origin);
        image.flatMap(Image::technology).ifPresent(component::technology);
        image.flatMap(Image::role)
                .ifPresent(role -> component.with(ComponentAttributes.ROLE, Value.read(role, origin)));
        if (image.isEmpty() && !service.builds()) {
            reading.builder()
                    .unread(new Unread(
                            "service " + service.name(),
                            "the image " + service.image().orElse("") + " is not known",
                            origin));
        }
        if (image.isEmpty()) {
            component.technology("docker");
        } else {
            component.with(ComponentAttributes.RUNS_ON, Value.read("docker", origin));
        }
        place.neighbours().stream().filter(this::isComponent).forEach(other -> component.connectsTo(other, origin));
        reading.builder().component(component);
    }

    private boolean isComponent(String name) {
        Service service = Optional.ofNullable(services.get(name)).orElseThrow().service();
        Optional<Image> image = service.image().flatMap(Images.known()::of);
        return service.builds() || image.isEmpty() || image.get().technology().isPresent();
    }
}
