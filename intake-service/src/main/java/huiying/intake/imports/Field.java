package huiying.intake.imports;

/** What a column can give of a message. */
public enum Field {
  EXTERNAL_ID("externalId", true),
  TITLE("title", true),
  CONTENT("content", true),
  KIND("kind", true),
  RECEIVED_AT("receivedAt", true),
  SIMPLE("simple", false),
  CONFIDENTIAL("confidential", false),
  DEPARTMENT("department", false),
  CATEGORY("category", false),
  ACCUSED("accused", false),
  PLACE("place", false),
  POLICY_DOCUMENT("policyDocument", false),
  PUBLICATION_CONSENT("publicationConsent", false),
  CITIZEN_NAME("citizen.name", false),
  CITIZEN_PHONE("citizen.phone", false),
  CITIZEN_EMAIL("citizen.email", false),
  CITIZEN_ADDRESS("citizen.address", false);

  private final String path;
  private final boolean mandatory;

  Field(String path, boolean mandatory) {
    this.path = path;
    this.mandatory = mandatory;
  }

  /** Its name in the API. */
  public String path() {
    return path;
  }

  /** Whether a file without it is refused. */
  public boolean isMandatory() {
    return mandatory;
  }

  /** Whether it tells who the citizen is. */
  public boolean isContact() {
    return path.startsWith("citizen.");
  }
}
