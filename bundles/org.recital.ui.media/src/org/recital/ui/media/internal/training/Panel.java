/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.eclipse.osgi.util.NLS;
import org.recital.api.learning.TrainingCurve.Point;
import org.recital.api.media.AxisScale;
import org.recital.api.media.ValueAxis;
import org.recital.ui.media.internal.Messages;

/**
 * One of the charts: what is drawn over epochs.
 *
 * @param title  what it shows
 * @param scale  of its axis; a logarithmic one only where the values span more than a decade
 * @param solid  the value of a point that a full line joins
 * @param dashed that a dashed line joins; null for none
 */
record Panel(String title, AxisScale scale, ToDoubleFunction<Point> solid, ToDoubleFunction<Point> dashed) {

    /** A range that is wider is shown on a logarithmic axis where one is wanted. */
    private static final double DECADES = 30;

    /** One for losses, one for each measure by which epochs are judged, one for learning rates. */
    static List<Panel> of(List<Curve> curves) {
        List<Panel> panels = new ArrayList<>();
        panels.add(new Panel(Messages.Training_loss, AxisScale.LINEAR, Point::trainingLoss, Point::validationLoss));
        curves.stream().flatMap(c -> c.curve().points().stream()).map(Point::measure).distinct().sorted()
                .forEach(m -> panels.add(new Panel(m.isEmpty() ? Messages.Training_accuracy : NLS.bind(Messages.Training_measure, m), AxisScale.LINEAR,
                        p -> p.measure().equals(m) ? p.validationAccuracy() : Double.NaN, null)));
        panels.add(new Panel(Messages.Training_rate, AxisScale.LOG, Point::learningRate, null));
        return panels;
    }

    /** The axis that holds all measured values of the curves; null when there are none. */
    ValueAxis axis(List<Curve> curves) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Curve c : curves) {
            for (Point p : c.curve().points()) {
                double a = solid.applyAsDouble(p);
                double b = dashed == null ? Double.NaN : dashed.applyAsDouble(p);
                least = Math.min(least, Math.min(Double.isNaN(a) ? least : a, Double.isNaN(b) ? least : b));
                most = Math.max(most, Math.max(Double.isNaN(a) ? most : a, Double.isNaN(b) ? most : b));
            }
        }
        if (most < least || scale == AxisScale.LOG && !(least > 0)) {
            return null;
        }
        double more = most > least ? (most - least) * 0.05 : Math.max(1e-9, Math.abs(most) * 0.1);
        // within a decade a logarithmic axis would have one number or none
        return scale == AxisScale.LOG && most / least >= DECADES ? ValueAxis.of(scale, least / 1.2, most * 1.2, title, "") : ValueAxis.of(AxisScale.LINEAR, least - more, most + more, title, "");
    }

    /** The last epoch of which there is a value here, 1 or more. */
    int lastEpoch(List<Curve> curves) {
        return Math.max(1, curves.stream().flatMap(c -> c.curve().points().stream())
                .filter(p -> !Double.isNaN(solid.applyAsDouble(p)) || dashed != null && !Double.isNaN(dashed.applyAsDouble(p))).mapToInt(Point::epoch).max().orElse(1));
    }
}
