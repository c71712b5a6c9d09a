package dev.lintel.samples.portfolio;

import dev.lintel.model.Stage;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;
import org.jspecify.annotations.Nullable;

/** Runs on executors: turns the documents of a partition into rows, one document at a time. */
final class Reviewing implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    private final AdvisorSetup setup;
    private final @Nullable Stage stage;
    private final LocalDate today;
    private final LongAccumulator reviewed;

    Reviewing(AdvisorSetup setup, Optional<Stage> stage, LocalDate today, LongAccumulator reviewed) {
        this.setup = setup;
        this.stage = stage.orElse(null);
        this.today = today;
        this.reviewed = reviewed;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> documents) {
        Conclusions conclusions = new Conclusions(setup.advisor(), Optional.ofNullable(stage), today);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(documents, Spliterator.ORDERED), false)
                .flatMap(row -> rows(conclusions, row).stream())
                .iterator();
    }

    private List<Row> rows(Conclusions conclusions, Row row) {
        String document = row.getAs("document");
        byte[] content = row.getAs("content");
        reviewed.add(1);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return conclusions.of(document, text);
        } catch (CharacterCodingException e) {
            return List.of(Conclusions.error(document, document + ": is no text in UTF-8"));
        }
    }
}
