/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.content.internal.features;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

	public static String Attribute_nearest;
	public static String Attribute_noneHint;
	public static String Attribute_oneOf;
	public static String Attribute_unknown;
	public static String Concatenate_memoryHint;
	public static String Concatenate_note;
	public static String Concatenate_other;
	public static String Concatenate_otherHint;
	public static String Concatenate_weights;
	public static String Concatenate_weightsHint;
	public static String Fit_kind;
	public static String Fit_kindHint;
	public static String Fit_memory;
	public static String Fit_other;
	public static String Fit_otherHint;
	public static String Metadata_memoryHint;
	public static String Metadata_noNumber;
	public static String Metadata_none;
	public static String Metadata_noneHint;
	public static String Metadata_note;
	public static String Pca_equal;
	public static String Pca_equalHint;
	public static String Pca_label;
	public static String Pca_none;
	public static String Pca_note;
	public static String Standardise_none;
	public static String Standardise_noneHint;
	public static String TextTfIdf_memoryHint;
	public static String TextTfIdf_noText;
	public static String TextTfIdf_noTextHint;
	public static String TextTfIdf_none;
	public static String TextTfIdf_noneHint;
	public static String TextTfIdf_note;
	public static String TextTfIdf_number;
	public static String TextTfIdf_numberHint;
	public static String TextTfIdf_weight;

	static {
		NLS.initializeMessages("org.recital.content.internal.features.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}

	/** The text with {0}, {1}, ... replaced; numbers are written without grouping. */
	static String say(String text, Object... values) {
		return NLS.bind(text, values);
	}
}
