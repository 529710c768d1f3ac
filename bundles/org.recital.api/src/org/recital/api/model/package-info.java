

/**
 * The container a model is kept in: named sections, a format number, a checksum.
 * See {@code ModelFormat} for the layout byte by byte.
 */
package org.recital.api.model;
