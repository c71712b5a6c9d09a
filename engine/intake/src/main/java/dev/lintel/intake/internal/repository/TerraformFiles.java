package dev.lintel.intake.internal.repository;

import dev.lintel.intake.internal.terraform.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what files of Terraform declare: types and names of resources; the rest only a plan tells. */
final class TerraformFiles {
    private static final Pattern RESOURCE =
            Pattern.compile("(?m)^\\h*+resource\\s++\"([a-z][a-z0-9_]*)\"\\s+\"([\\w-]+)\"");

    private TerraformFiles() {}

    static boolean isOne(RepositoryFile file) {
        return file.ending().equals("tf");
    }

    static List<Declared> in(RepositoryFile file, String text) {
        String code = Comments.ofTerraform().blanked(text);
        List<Declared> declared = new ArrayList<>();
        Matcher resource = RESOURCE.matcher(code);
        while (resource.find()) {
            int line = 1
                    + (int) code.chars()
                            .limit(resource.start(1))
                            .filter(each -> each == '\n')
                            .count();
            Plan.translated(resource.group(1))
                    .ifPresent(type -> declared.add(
                            new Declared(resource.group(1) + "." + resource.group(2), type, file.at(line))));
        }
        return declared;
    }
}
