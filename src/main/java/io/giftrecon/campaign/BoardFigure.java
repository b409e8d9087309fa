package io.giftrecon.campaign;

/**
 * What the platform's board shows for one sample.
 *
 * @param claims 派样单量
 * @param claimers 派样人次
 * @param newMembers 新会员数
 */
public record BoardFigure(
    String activityId, String itemId, int claims, int claimers, int newMembers) {}
