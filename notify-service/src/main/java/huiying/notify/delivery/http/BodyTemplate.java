package huiying.notify.delivery.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of a request, with names in braces where a notice's words come in: <code>
 * {"to":"{mobile}","text":"{text}"}</code>. Words are escaped, so that none of them ends its place;
 * in JSON they stand in quotes.
 */
final class BodyTemplate {
  private static final Pattern NAME = Pattern.compile("\\{([A-Za-z]+)}");

  /** Would end its place if it were not escaped, and so tells a place that is not in quotes. */
  private static final String PROBE = "\"\\,:}";

  private final String template;
  private final Escape escape;

  private BodyTemplate(String template, Escape escape) {
    this.template = template;
    this.escape = escape;
  }

  /** How words are made part of a body. */
  enum Escape {
    JSON {
      @Override
      String escape(String word) {
        return new String(JsonStringEncoder.getInstance().quoteAsCharArray(word));
      }
    },
    FORM {
      @Override
      String escape(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
      }
    };

    abstract String escape(String word);

    /**
     * @throws IllegalArgumentException if words cannot safely be put into such a body
     */
    static Escape of(String contentType) {
      var type = contentType.split(";", 2)[0].strip();
      if (type.endsWith("/json") || type.endsWith("+json")) {
        return JSON;
      }
      if (type.equals("application/x-www-form-urlencoded")) {
        return FORM;
      }
      throw new IllegalArgumentException(
          "content-type must be JSON or application/x-www-form-urlencoded");
    }
  }

  /**
   * @param names that may stand in braces
   * @throws IllegalArgumentException if another one does, or the body would not be JSON
   */
  static BodyTemplate of(String template, String contentType, Set<String> names) {
    var body = new BodyTemplate(template, Escape.of(contentType));
    NAME.matcher(template)
        .results()
        .map(found -> found.group(1))
        .filter(name -> !names.contains(name))
        .findFirst()
        .ifPresent(name -> {
          throw new IllegalArgumentException("body has the unknown name {" + name + "}");
        });
    if (body.escape == Escape.JSON) {
      body.checkJson();
    }
    return body;
  }

  private void checkJson() {
    try {
      new JsonMapper().readTree(fill(_ -> PROBE));
    } catch (JacksonException e) {
      throw new IllegalArgumentException("body is no JSON, or has a name outside of quotes", e);
    }
  }

  /**
   * @param words by name; all names that the template was made with
   */
  String fill(Map<String, String> words) {
    return fill(name -> words.getOrDefault(name, ""));
  }

  private String fill(UnaryOperator<String> words) {
    return NAME.matcher(template)
        .replaceAll((MatchResult found) ->
            Matcher.quoteReplacement(escape.escape(words.apply(found.group(1)))));
  }
}
