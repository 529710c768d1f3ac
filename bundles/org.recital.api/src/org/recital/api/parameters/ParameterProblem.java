
package org.recital.api.parameters;

/**
 * Why a parameter cannot be taken as given.
 *
 * @param parameter the name met
 * @param message   what is wrong
 * @param expected  what would be right
 */
public record ParameterProblem(String parameter, String message, String expected) {
}
