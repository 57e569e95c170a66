package huiying.intake.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Problem documents (RFC 9457) and all their types, from the files that hold their texts. */
final class ProblemResponses {
  private static final String PROBLEM = "Problem";
  private static final String FAULT = "Fault";
  private static final String PREFIX = "problem.";
  private static final String SUFFIX = ".title";

  private ProblemResponses() {}

  static ApiResponse of(String text) {
    var schema = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
    return new ApiResponse()
        .description(text)
        .content(
            new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
  }

  static void describe(Components components) {
    components.addSchemas(FAULT, fault());
    components.addSchemas(PROBLEM, problem());
  }

  private static Schema<?> fault() {
    return new ObjectSchema()
        .description("What is wrong with one field")
        .addProperty("field", new StringSchema().example("citizen.phone"))
        .addProperty("code", new StringSchema().example("too-long"))
        .addProperty("fault", new StringSchema().description("In the caller's language"))
        .addProperty("remedy", new StringSchema().description("In the caller's language"))
        .required(List.of("field", "code", "fault", "remedy"));
  }

  private static Schema<?> problem() {
    var type = new StringSchema();
    type.description("What kind of problem");
    types().forEach(type::addEnumItem);
    return new ObjectSchema()
        .description("RFC 9457; title, detail, fault and remedy are in the caller's language")
        .addProperty("type", type)
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema())
        .addProperty(
            "errors", new ArraySchema().items(new Schema<>().$ref("#/components/schemas/" + FAULT)))
        .required(List.of("type", "title", "status", "detail"));
  }

  static TreeSet<String> types() {
    var types = new TreeSet<String>();
    Stream.of("huiying.problems", "huiying.kit.web.problems")
        .map(ProblemResponses::texts)
        .flatMap(texts -> texts.keySet().stream())
        .filter(key -> key.startsWith(PREFIX) && key.endsWith(SUFFIX))
        .map(key -> key.substring(PREFIX.length(), key.length() - SUFFIX.length()))
        .forEach(code -> types.add("/problems/" + code));
    return types;
  }

  private static ResourceBundle texts(String name) {
    return ResourceBundle.getBundle(
        name, Locale.ROOT, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }
}
