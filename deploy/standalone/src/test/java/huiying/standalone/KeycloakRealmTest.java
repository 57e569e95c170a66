package huiying.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.Channel;
import huiying.kit.access.Role;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The realm that offices import, beside the roles and channels that the services know. */
class KeycloakRealmTest {
  private JsonNode realm;

  @BeforeEach
  void read() throws Exception {
    realm =
        Trial.JSON.readTree(
            Files.readString(Trial.home().resolve("deploy/keycloak/huiying-realm.json")));
  }

  @Test
  void hasTheRolesThatTheServicesKnowAndNoOther() {
    assertThat(strings(realm.path("roles").path("realm"), "name"))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Role.values()).map(Role::claim).toList());
  }

  @Test
  void hasAnAdapterForEachChannelThatCanBeNothingElse() {
    for (var channel : Channel.values()) {
      var client =
          list(realm.path("clients")).stream()
              .filter(one -> channelOf(one).equals("[\"" + channel.name() + "\"]"))
              .findFirst()
              .orElseThrow();
      var id = client.path("clientId").asString();

      assertThat(client.path("serviceAccountsEnabled").asBoolean()).isTrue();
      assertThat(client.path("publicClient").asBoolean()).isFalse();
      assertThat(client.path("fullScopeAllowed").asBoolean()).isFalse();
      assertThat(
              strings(find(realm.path("users"), "serviceAccountClientId", id).path("realmRoles")))
          .containsExactly("adapter");
      assertThat(strings(find(realm.path("scopeMappings"), "client", id).path("roles")))
          .containsExactly("adapter");
    }
  }

  @Test
  void saysInTokensWhatTheServicesRead() {
    var scope = find(realm.path("clientScopes"), "name", "huiying");
    var claims =
        list(scope.path("protocolMappers")).stream()
            .map(one -> one.path("config").path("claim.name").asString(""))
            .toList();

    assertThat(claims).contains("preferred_username", "roles", "departments");
    assertThat(mapper(scope, "audience").path("included.custom.audience").asString())
        .isEqualTo("huiying");
    assertThat(mapper(scope, "audience").path("id.token.claim").asString())
        .as("an id token is no access token")
        .isEqualTo("false");
    assertThat(mapper(scope, "departments").path("multivalued").asString()).isEqualTo("true");
    assertThat(list(realm.path("clients")))
        .allMatch(one -> strings(one.path("defaultClientScopes")).contains("huiying"));
  }

  @Test
  void letsPeopleInWithProofKeysOnlyAndNeverAsAdapters() {
    var console = find(realm.path("clients"), "clientId", "console");

    assertThat(console.path("attributes").path("pkce.code.challenge.method").asString())
        .isEqualTo("S256");
    assertThat(console.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
    assertThat(console.path("implicitFlowEnabled").asBoolean(true)).isFalse();
    assertThat(strings(find(realm.path("scopeMappings"), "client", "console").path("roles")))
        .doesNotContain("adapter")
        .hasSize(Role.values().length - 1);
    assertThat(strings(console.path("redirectUris"))).noneMatch(uri -> uri.contains("*"));
  }

  @Test
  void nobodyNamesTheirOwnDepartments() {
    var profile =
        Trial.JSON.readTree(
            realm
                .path("components")
                .path("org.keycloak.userprofile.UserProfileProvider")
                .path(0)
                .path("config")
                .path("kc.user.profile.config")
                .path(0)
                .asString());

    assertThat(profile.has("unmanagedAttributePolicy")).isFalse();
    var departments = find(profile.path("attributes"), "name", "departments");
    assertThat(strings(departments.path("permissions").path("edit"))).containsExactly("admin");
  }

  @Test
  void bringsNoSecretAndNoPassword() {
    assertThat(realm.findValues("secret")).isEmpty();
    assertThat(realm.findValues("credentials")).isEmpty();
    assertThat(realm.path("registrationAllowed").asBoolean(true)).isFalse();
  }

  private static String channelOf(JsonNode client) {
    return mapper(client, "channels").path("claim.value").asString("");
  }

  private static JsonNode mapper(JsonNode in, String name) {
    return list(in.path("protocolMappers")).stream()
        .filter(one -> one.path("name").asString().equals(name))
        .findFirst()
        .map(one -> one.path("config"))
        .orElseGet(Trial.JSON::createObjectNode);
  }

  private static JsonNode find(JsonNode array, String field, String value) {
    return list(array).stream()
        .filter(one -> one.path(field).asString("").equals(value))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> strings(JsonNode array) {
    return list(array).stream().map(JsonNode::asString).toList();
  }

  private static List<String> strings(JsonNode array, String field) {
    return list(array).stream().map(one -> one.path(field).asString()).toList();
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
