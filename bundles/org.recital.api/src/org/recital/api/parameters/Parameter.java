/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.parameters;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes a component of a parameter record. From it come the form, the reading of YAML, {@code --set}, the search
 * space of a sweep and the docs page. The parameter's name is the component's in kebab case: {@code maxDepth} is
 * {@code max-depth}.
 * <p>
 * Types: {@code int, long, double, float, boolean, String, java.nio.file.Path}, enums (written in kebab case), and
 * {@code List} of String, Integer, Double or an enum, {@code Map<String, String>}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Parameter {

	/** {@link #value()} of a parameter that must be given. */
	String REQUIRED = "\0required"; //$NON-NLS-1$

	/**
	 * The default as it would stand in YAML; lists as {@code a, b}; empty text, list or path as {@code ""};
	 * {@link #REQUIRED} when it must be given.
	 */
	String value() default REQUIRED;

	/** Name in a form; {@code %key} is looked up in the declaring bundle's {@code OSGI-INF/l10n/bundle.properties}. */
	String label();

	/** One or two sentences: what it does, what greater values mean; {@code %key} as for the label. */
	String help();

	/** Least value (numbers) or length (lists). */
	double min() default Double.NEGATIVE_INFINITY;

	/** Greatest value (numbers) or length (lists). */
	double max() default Double.POSITIVE_INFINITY;

	/** {@code s}, {@code Hz}, {@code stars}, ...; empty when there is none. */
	String unit() default "";

	/** Whether a sweep should search it on a logarithmic scale. */
	boolean log() default false;

	/** Least value a sweep tries; NaN: {@link #min()}. */
	double searchMin() default Double.NaN;

	/** Greatest value a sweep tries; NaN: {@link #max()}. */
	double searchMax() default Double.NaN;

	/** For {@code Path}: whether the path names a folder. */
	boolean folder() default false;
}
