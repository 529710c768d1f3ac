/** Recommending by how much of each style a song has: one profile a person, or one for each style they like. */
package org.recital.content.internal.styles;
