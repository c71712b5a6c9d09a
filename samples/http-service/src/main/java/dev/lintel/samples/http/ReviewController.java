package dev.lintel.samples.http;

import dev.lintel.Comparison;
import dev.lintel.LintelException;
import dev.lintel.Review;
import dev.lintel.architecture.Architecture;
import dev.lintel.engine.Advisor;
import dev.lintel.engine.ReviewOptions;
import dev.lintel.model.Stage;
import dev.lintel.report.json.ComparisonJson;
import dev.lintel.report.json.JsonReport;
import dev.lintel.report.text.ComparisonText;
import dev.lintel.report.text.DecisionReport;
import dev.lintel.report.text.Style;
import dev.lintel.spring.Advisors;
import dev.lintel.spring.Reviewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Reviews, decisions and changes of what is sent. */
@RestController
@RequestMapping("/v1")
final class ReviewController {
    static final List<Form> DOCUMENTS = List.of(Form.JSON, Form.TEXT);

    private final Reviewer reviewer;
    private final Advisors advisors;

    ReviewController(Reviewer reviewer, Advisors advisors) {
        this.reviewer = reviewer;
        this.advisors = advisors;
    }

    /** Of one document. */
    @Operation(operationId = "review", summary = "Reviews an architecture")
    @ApiResponse(responseCode = "200", description = "The review.")
    @PostMapping(path = "/reviews")
    ResponseEntity<String> review(
            @RequestBody byte[] document,
            @RequestParam Optional<String> stage,
            @RequestParam Optional<String> format,
            @RequestParam Optional<LocalDate> today,
            @RequestHeader HttpHeaders headers)
            throws HttpMediaTypeNotAcceptableException {
        Form form = Form.chosen(format, headers.getAccept(), Form.all());
        return answer(form, reviewed(Sent.one(document, "document", stage(stage)), form, today));
    }

    /** Of several documents, one of which names the others. */
    @Operation(operationId = "review", summary = "Reviews an architecture")
    @ApiResponse(responseCode = "200", description = "The review.")
    @PostMapping(path = "/reviews", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<String> review(
            @RequestPart("file") List<MultipartFile> files,
            @RequestParam Optional<String> stage,
            @RequestParam Optional<String> format,
            @RequestParam Optional<LocalDate> today,
            @RequestHeader HttpHeaders headers)
            throws HttpMediaTypeNotAcceptableException, IOException {
        Form form = Form.chosen(format, headers.getAccept(), Form.all());
        return answer(form, Sent.several(files, stage(stage), architecture -> reviewed(architecture, form, today)));
    }

    /** The doors and scorecards of the decisions of one document. */
    @Operation(operationId = "decide", summary = "Tells the doors and scorecards of the decisions in a document")
    @ApiResponse(responseCode = "200", description = "Doors and scorecards.")
    @PostMapping("/decisions")
    ResponseEntity<String> decisions(
            @RequestBody byte[] document,
            @RequestParam Optional<String> stage,
            @RequestParam Optional<String> format,
            @RequestParam Optional<LocalDate> today,
            @RequestHeader HttpHeaders headers)
            throws HttpMediaTypeNotAcceptableException {
        Form form = Form.chosen(format, headers.getAccept(), DOCUMENTS);
        Review review = reviewer.review(Sent.one(document, "document", stage(stage)), options(today));
        return answer(
                form,
                form == Form.JSON ? JsonReport.writeDecisions(review) : DecisionReport.write(review, Style.PLAIN));
    }

    /** What a change does: the parts {@code before} and {@code after}. */
    @Operation(operationId = "diff", summary = "Tells what a change does")
    @ApiResponse(responseCode = "200", description = "Doors walked through, findings that come, go or change.")
    @PostMapping(path = "/diffs", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<String> diff(
            @RequestPart("before") MultipartFile before,
            @RequestPart("after") MultipartFile after,
            @RequestParam Optional<String> stage,
            @RequestParam Optional<String> format,
            @RequestParam Optional<LocalDate> today,
            @RequestHeader HttpHeaders headers)
            throws HttpMediaTypeNotAcceptableException, IOException {
        Form form = Form.chosen(format, headers.getAccept(), DOCUMENTS);
        Comparison comparison = advisors.current()
                .compare(
                        Sent.one(before.getBytes(), "before", stage(stage)),
                        Sent.one(after.getBytes(), "after", stage(stage)),
                        options(today));
        return answer(
                form,
                form == Form.JSON ? ComparisonJson.write(comparison) : ComparisonText.write(comparison, Style.PLAIN));
    }

    private String reviewed(Architecture architecture, Form form, Optional<LocalDate> today) {
        Advisor advisor = advisors.current();
        Review review = reviewer.review(advisor, architecture, options(today));
        return form.report(architecture, advisor).string(review);
    }

    private ReviewOptions options(Optional<LocalDate> today) {
        return reviewer.options().withToday(today.orElseGet(() -> LocalDate.now(ZoneOffset.UTC)));
    }

    private static ResponseEntity<String> answer(Form form, String document) {
        return ResponseEntity.ok().contentType(form.type()).body(document);
    }

    private static Optional<Stage> stage(Optional<String> word) {
        return word.map(each -> Stage.of(each)
                .orElseThrow(() -> new LintelException(
                        "'stage' is demo, development, scale or production, and not '" + each + "'")));
    }
}
