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
 * Marks a component of a parameter record that is itself a parameter record: its parameters stand in the outer one in its
 * place and order, under their own names. Pipelines, forms and sweeps see no difference to parameters written out; the
 * contribution gets them as one value that it can pass on.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Include {

	/** Defaults that differ here from the included record's own, as {@code "learning-rate=0.001"}. */
	String[] value() default {};
}
