

/**
 * Parameters of contributions: annotated records, read from YAML, the command line and forms alike.
 */
package org.recital.api.parameters;
