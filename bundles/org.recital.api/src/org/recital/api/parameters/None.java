
package org.recital.api.parameters;

/** The parameter record of a contribution that has no parameters. */
public record None() {
}
