package huiying.intake.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * An operation as the document describes it.
 *
 * @param statuses that may be answered
 * @param contentTypes of its body; empty if it has none
 * @param examples of its body
 */
record ApiOperation(
    String method,
    String path,
    Set<String> statuses,
    List<Parameter> parameters,
    List<String> contentTypes,
    List<JsonNode> examples) {
  /**
   * @param in {@code path}, {@code query} or {@code header}
   */
  record Parameter(String name, String in, JsonNode schema) {}

  static List<ApiOperation> all(JsonNode document) {
    var all = new ArrayList<ApiOperation>();
    document
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(
                    one -> all.add(of(one.getKey().toUpperCase(), path.getKey(), one.getValue()))));
    return all;
  }

  private static ApiOperation of(String method, String path, JsonNode told) {
    var parameters = new ArrayList<Parameter>();
    for (var one : told.path("parameters")) {
      parameters.add(
          new Parameter(one.get("name").asString(), one.get("in").asString(), one.path("schema")));
    }
    var types = new ArrayList<String>();
    var examples = new ArrayList<JsonNode>();
    for (var media : told.path("requestBody").path("content").properties()) {
      types.add(media.getKey());
      media.getValue().path("examples").forEach(one -> examples.add(one.path("value")));
    }
    var statuses = new TreeSet<String>();
    told.path("responses").properties().forEach(one -> statuses.add(one.getKey()));
    return new ApiOperation(method, path, statuses, parameters, types, examples);
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
