package dev.lintel.intake.internal.compose;

import dev.lintel.architecture.ComponentAttributes;
import dev.lintel.architecture.ComponentDescription;
import dev.lintel.architecture.OpenPoint;
import dev.lintel.architecture.PracticeAttributes;
import dev.lintel.architecture.Unread;
import dev.lintel.architecture.Value;
import dev.lintel.intake.internal.Reading;
import dev.lintel.intake.internal.compose.Images.Image;
import dev.lintel.intake.internal.source.Secrets;
import dev.lintel.intake.internal.source.Source;
import dev.lintel.model.Origin;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * All services of the Compose files of one reading. Beside components of a cloud they stand in for those on a laptop; where
 * nothing else tells of any component, they are the components.
 */
public final class LocalServices {
    private static final Pattern NUMBER = Pattern.compile("[-_]?\\d++$");
    private static final Meaning NOTHING = new Meaning(Optional.empty(), Optional.empty());

    private final Reading reading;
    private final Map<String, Place> services = new LinkedHashMap<>();

    private record Place(Service service, Set<String> neighbours, Path folder) {}

    /** What a folder of a repository says of the image that is built there. */
    public interface BuildFolder {
        /** The image that it is built from. */
        Optional<String> base(Path folder);

        /** The component whose code stands there. */
        Optional<String> code(Path folder);

        /** The one component whose code is made with that technology. */
        Optional<String> madeWith(String technology);
    }

    /**
     * What a service is.
     *
     * @param builtBy the component whose code it runs
     */
    private record Meaning(Optional<Image> image, Optional<String> builtBy) {
        boolean isComponent(Service service) {
            return builtBy.isEmpty()
                    && (image.isEmpty()
                            || service.builds()
                            || image.get().technology().isPresent());
        }
    }

    public LocalServices(Reading reading) {
        this.reading = reading;
    }

    /** Takes in the services of a file; of two by the same name in several files the first one counts. */
    void add(Source source, Map<String, Service> read) {
        if (!reading.builder().hasName()) {
            reading.builder().name(nameOf(source));
        }
        Path folder = folderOf(source);
        read.forEach((name, service) ->
                services.putIfAbsent(name, new Place(service, service.connectsTo(read.keySet()), folder)));
    }

    /** After the folder that it lies in, as Compose names a project; after the file where no folder is known. */
    private static String nameOf(Source source) {
        Path name = folderOf(source).getFileName();
        return name == null ? source.baseName() : name.toString();
    }

    private static Path folderOf(Source source) {
        Path file = Path.of(source.file()).toAbsolutePath().normalize();
        return Optional.ofNullable(file.getParent()).orElse(file);
    }

    /** Tells what they are, now that all else was told. */
    public void describe(BuildFolder builds) {
        if (services.isEmpty()) {
            return;
        }
        boolean alone = reading.mentioned().isEmpty() && !reading.speaksOf(PracticeAttributes.INFRASTRUCTURE_TOOL);
        Map<String, Meaning> meanings = new LinkedHashMap<>();
        services.forEach((name, place) -> meanings.put(name, meaning(place, builds)));
        services.forEach((name, place) -> Optional.ofNullable(meanings.get(name))
                .flatMap(Meaning::image)
                .ifPresent(image -> standIn(place.service(), image)));
        if (alone) {
            components(meanings);
        }
    }

    private static Meaning meaning(Place place, BuildFolder builds) {
        Service service = place.service();
        Optional<Path> built = service.builtFrom().flatMap(context -> below(place.folder(), context));
        Optional<Image> image = service.image()
                .flatMap(Images.known()::of)
                .or(() -> built.flatMap(builds::base).flatMap(Images.known()::of));
        Optional<String> runs = image.isPresent()
                ? image.filter(LocalServices::orchestrates)
                        .flatMap(Image::technology)
                        .flatMap(builds::madeWith)
                : built.flatMap(builds::code);
        return new Meaning(image, runs);
    }

    /** What runs in many containers is one thing: a scheduler, its workers, its pages. */
    private static boolean orchestrates(Image image) {
        return image.role().orElse("").equals("orchestration");
    }

    private static Optional<Path> below(Path folder, String context) {
        try {
            return Optional.of(folder.resolve(context).normalize());
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    /** Services that are parts of one thing are one component; what runs the code of another one is that. */
    private void components(Map<String, Meaning> meanings) {
        Map<String, String> ids = new LinkedHashMap<>();
        Map<String, String> ofOneThing = new HashMap<>();
        meanings.forEach((name, meaning) -> {
            Service service =
                    Optional.ofNullable(services.get(name)).orElseThrow().service();
            if (meaning.builtBy().isPresent()) {
                ids.put(name, meaning.builtBy().get());
            } else if (meaning.isComponent(service)) {
                ids.put(
                        name,
                        oneThing(name, service, meaning)
                                .map(same -> ofOneThing.computeIfAbsent(same, unused -> name))
                                .orElse(name));
            }
        });
        ids.keySet().stream()
                .filter(name -> name.equals(ids.get(name)))
                .findFirst()
                .ifPresent(this::ask);
        ids.forEach((name, id) -> component(name, id, meanings.getOrDefault(name, NOTHING), ids));
    }

    /** What tells that services are parts of one thing: an orchestrator, or numbered nodes of one image. */
    private static Optional<String> oneThing(String name, Service service, Meaning meaning) {
        return meaning.image()
                .flatMap(image -> image.technology()
                        .map(technology -> orchestrates(image)
                                ? technology
                                : service.image().orElse("") + " "
                                        + NUMBER.matcher(name).replaceFirst("")));
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

    private void component(String name, String id, Meaning meaning, Map<String, String> ids) {
        Place place = Optional.ofNullable(services.get(name)).orElseThrow();
        Service service = place.service();
        Origin origin = service.origin();
        ComponentDescription.Builder component = ComponentDescription.of(id);
        if (name.equals(id) && meaning.builtBy().isEmpty()) {
            component
                    .origin(origin)
                    .properties(
                            Map.of("image", Secrets.maskedText(service.image().orElse("built"))));
            meaning.image()
                    .flatMap(Image::technology)
                    .ifPresentOrElse(
                            technology -> {
                                component.technology(technology);
                                component.with(ComponentAttributes.RUNS_ON, Value.read("docker", origin));
                            },
                            () -> component.technology("docker"));
            meaning.image()
                    .flatMap(Image::role)
                    .ifPresent(role -> component.with(ComponentAttributes.ROLE, Value.read(role, origin)));
            if (meaning.image().isEmpty() && !service.builds()) {
                reading.builder()
                        .unread(new Unread(
                                "service " + name,
                                "the image " + service.image().orElse("") + " is not known",
                                origin));
            }
        }
        place.neighbours().stream()
                .flatMap(other -> Optional.ofNullable(ids.get(other)).stream())
                .filter(other -> !other.equals(id))
                .forEach(other -> component.connectsTo(other, origin));
        reading.builder().component(component);
    }
}
