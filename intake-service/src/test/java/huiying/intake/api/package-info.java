/** The service must answer as its OpenAPI document says, whatever it is asked. */
@NullMarked
package huiying.intake.api;

import org.jspecify.annotations.NullMarked;
