package huiying.intake.api;

import static huiying.intake.api.RunningService.JSON;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes of a good JSON what careless and ill-meaning clients send. */
final class Mutations {
  private static final int MOST = 3;

  private Mutations() {}

  /** Usually still JSON; now and then cut off, or not text at all. */
  static byte[] body(JsonNode example, Random random) {
    var root = example.deepCopy();
    for (int i = random.nextInt(MOST + 1); i > 0; i--) {
      mutate(root, random);
    }
    var body = JSON.writeValueAsString(root).getBytes(UTF_8);
    return switch (random.nextInt(20)) {
      case 0 -> Arrays.copyOf(body, random.nextInt(body.length + 1));
      case 1 -> bytes(random, random.nextInt(200));
      case 2 -> value(random).toString().getBytes(UTF_8);
      default -> body;
    };
  }

  static byte[] bytes(Random random, int length) {
    var bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static void mutate(JsonNode root, Random random) {
    var places = new ArrayList<JsonNode>();
    collect(root, places);
    if (places.isEmpty()) {
      return;
    }
    switch (places.get(random.nextInt(places.size()))) {
      case ObjectNode object -> mutate(object, random);
      case ArrayNode array when random.nextBoolean() || array.isEmpty() -> array.add(value(random));
      case ArrayNode array -> array.set(random.nextInt(array.size()), value(random));
      default -> {} // collect finds only these
    }
  }

  private static void mutate(ObjectNode object, Random random) {
    var names = List.copyOf(object.propertyNames());
    if (names.isEmpty() || random.nextInt(8) == 0) {
      object.set("field" + random.nextInt(5), value(random));
      return;
    }
    var name = names.get(random.nextInt(names.size()));
    if (random.nextInt(4) == 0) {
      object.remove(name);
    } else {
      object.set(name, value(random));
    }
  }

  private static void collect(JsonNode node, List<JsonNode> places) {
    if (node instanceof ObjectNode || node instanceof ArrayNode) {
      places.add(node);
      node.forEach(child -> collect(child, places));
    }
  }

  private static JsonNode value(Random random) {
    return switch (random.nextInt(14)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.valueToTree(random.nextBoolean());
      case 2 -> JSON.valueToTree(random.nextInt(-10, 200));
      case 3 -> JSON.valueToTree(random.nextDouble() * 1e300);
      case 4 -> JSON.valueToTree(Long.MAX_VALUE);
      case 5 -> JSON.valueToTree("2026-03-16T09:%02d:00".formatted(random.nextInt(70)));
      case 6 -> JSON.valueToTree("9999999-12-31T23:59:60Z");
      case 7 -> JSON.createArrayNode().add(1).add("x");
      case 8 -> JSON.createObjectNode().put("a", 1);
      default -> JSON.valueToTree(Texts.any(random));
    };
  }
}
