/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.learning.internal.steps;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

	public static String extractor;
	public static String kind;
	public static String kindExpected;
	public static String mixed;
	public static String attributeThere;
	public static String attributeThereExpected;
	public static String classes;
	public static String grouped;
	public static String groupedExpected;
	public static String noCategories;
	public static String noCategoriesExpected;
	public static String noData;
	public static String noDataExpected;
	public static String noGroup;
	public static String noGroupExpected;
	public static String noLayer;
	public static String noLayers;
	public static String noLayersExpected;
	public static String nobody;
	public static String nobodyExpected;
	public static String oneClassNote;
	public static String oneOf;
	public static String other;
	public static String otherExpected;
	public static String shape;
	public static String shapeExpected;
	public static String strange;
	public static String twoSides;
	public static String twoSidesExpected;
	public static String ungrouped;
	public static String without;

	static {
		NLS.initializeMessages("org.recital.learning.internal.steps.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}

	/** The text with {0}, {1}, ... replaced. */
	static String say(String text, Object... values) {
		return NLS.bind(text, values);
	}
}
