-- The download sheet of one campaign as an analyst would make it in DuckDB: the three reports as
-- UTF-8 copies in, the sheet's 23 columns out, byte for byte as the contract has them.
-- {exports}, {enrolments} and {sheet} are paths. Rules (R…) and readings (A…) as elsewhere.
--
-- What the generated shop does not hold is left out, in DuckDB's favour: masked buyers, other
-- shops, presales, service lines, several exports of one row, unknown words.

SET threads = 2;
SET preserve_insertion_order = false;

-- How a cell is written: RFC 4180, numbers as formulas, no formula out of a text.
CREATE MACRO cell(value) AS
  CASE WHEN regexp_matches(value, '[",\r\n]') THEN '"' || replace(value, '"', '""') || '"' ELSE value END;
CREATE MACRO text(value) AS
  cell(CASE WHEN regexp_matches(value, '^[=+@\t\r-]') THEN '''' || value ELSE value END);
CREATE MACRO number(value) AS
  CASE WHEN length(value) <= 255 THEN '"=""' || value || '"""' ELSE text(value) END;
CREATE MACRO digits(value) AS trim(value, '="');
CREATE MACRO agreed(status) AS
  status IN ('退款成功', '卖家已经同意退款，等待买家退货', '买家已经退货，等待卖家确认收货', '(同意退款,待打款)');
CREATE MACRO unsettled(status, refund) AS
  status <> '交易成功' OR refund IN ('买家已经申请退款，等待卖家同意', '卖家已经同意退款，等待买家退货');

CREATE TEMP TABLE item AS
SELECT "1元商品ID" AS item,
       concat_ws('、', nullif(权益1, ''), nullif(权益2, ''), nullif(权益3, ''), nullif(权益4, '')) AS benefits,
       replace(活动, 'autumn-2023', '2023秋冬新势力周') AS activities
FROM read_csv('{enrolments}', header = true, all_varchar = true)
WHERE 审核状态 = '审核通过';

-- R1, R2: the lines that count, out of the one pass over the line report.
CREATE TEMP TABLE line AS
SELECT 子订单编号 AS sub, 主订单编号 AS order_no, 商品ID AS item, 商品标题 AS title,
       商品价格 AS price, 买家实付金额 AS paid, 订单状态 AS status, 订单付款时间 AS paid_at,
       退款状态 AS own_refund, 退款金额 AS own_refund_amount,
       商品ID IN (FROM item SELECT item) AS one_yuan
FROM read_csv('{exports}/ExportOrderDetailList202309011005.csv', header = true, all_varchar = true,
              delim = ',', quote = '"', escape = '"', strict_mode = false)
WHERE 订单付款时间 >= '2023-08-09 00:00:00' AND 订单付款时间 < '2023-08-27 00:00:00'
  AND CASE WHEN 商品ID IN (FROM item SELECT item)
           THEN 订单付款时间 < '2023-08-22 00:00:00'
           ELSE 订单付款时间 >= '2023-08-23 00:00:00' END;

-- Whose they are, out of the one pass over the order report.
CREATE TEMP TABLE owned AS
SELECT line.*, 买家会员名 AS buyer
FROM read_csv('{exports}/ExportOrderList202309011000.csv', header = true, all_varchar = true,
              delim = ',', quote = '"', escape = '"', strict_mode = false) report
JOIN line ON line.order_no = report.订单编号;

-- R3: only buyers with lines of both kinds can have a record.
CREATE TEMP TABLE candidate AS
SELECT * REPLACE (digits(order_no) AS order_no, digits(sub) AS sub)
FROM owned
WHERE buyer IN (SELECT buyer FROM owned GROUP BY buyer HAVING bool_or(one_yuan) AND NOT bool_and(one_yuan));

SET preserve_insertion_order = true;

COPY (
  WITH refund AS MATERIALIZED (
    SELECT 订单编号 AS order_no, 退款编号 AS refund_no, 商品id AS item, 退款的申请时间 AS applied,
           退款状态 AS status, 买家退款金额 AS amount
    FROM read_csv('{exports}/退款报表202309011010.csv', header = true, all_varchar = true,
                  delim = ',', quote = '"', escape = '"', strict_mode = false)
    WHERE 订单编号 IN (FROM candidate SELECT order_no)),

  -- A8: a refund is the line's of its number, else that of the only line of its order with its item.
  claim AS MATERIALIZED (
    SELECT c.sub, r.refund_no, r.applied, r.status, r.amount,
           c.sub <> r.order_no AND count(*) OVER (PARTITION BY r.refund_no) > 1 AS ambiguous
    FROM refund r
    JOIN candidate c ON c.order_no = r.order_no AND (c.sub = r.order_no OR c.item = r.item)),
  doubted AS (SELECT DISTINCT sub FROM claim WHERE ambiguous),

  -- R8, R9: the newest refund's status, the sum of what was agreed to; else the line's own word.
  settled AS (
    SELECT sub,
           arg_max(status, (applied, length(refund_no), refund_no)) AS status,
           coalesce(sum(amount::DECIMAL(18, 2)) FILTER (agreed(status)), 0)::DECIMAL(18, 2) AS amount
    FROM claim WHERE NOT ambiguous GROUP BY sub),
  state AS MATERIALIZED (
    SELECT c.*,
           CASE WHEN s.sub IS NOT NULL THEN s.status
                WHEN own_refund = '没有申请退款' THEN '/' ELSE own_refund END AS refund,
           CASE WHEN s.sub IS NOT NULL THEN s.amount::VARCHAR
                WHEN own_refund = '没有申请退款' THEN '/'
                WHEN agreed(own_refund) THEN own_refund_amount::DECIMAL(18, 2)::VARCHAR
                ELSE '0.00' END AS refund_amount,
           d.sub IS NOT NULL AS doubted
    FROM candidate c LEFT JOIN settled s USING (sub) LEFT JOIN doubted d USING (sub)),

  -- R4: the twelve earliest paid order numbers of a buyer, shorter numbers first.
  first_paid AS (
    SELECT buyer, order_no, min(paid_at) AS first_paid FROM state WHERE one_yuan GROUP BY ALL),
  ranked AS (
    SELECT buyer, order_no, count(*) OVER (PARTITION BY buyer) AS orders,
           row_number() OVER (PARTITION BY buyer ORDER BY first_paid, length(order_no), order_no) AS place
    FROM first_paid),
  one_yuan AS MATERIALIZED (
    SELECT s.buyer, s.paid_at, r.orders, s.doubted,
           {'at': s.paid_at, 'order_digits': length(s.order_no), 'order_no': s.order_no,
            'sub_digits': length(s.sub), 'sub': s.sub, 'item': s.item,
            'title': replace(s.title, '|', '｜'), 'status': s.status, 'refund': s.refund,
            'benefits': replace(i.benefits, '|', '｜'), 'activities': i.activities} AS line
    FROM state s JOIN ranked r USING (buyer, order_no) JOIN item i USING (item)
    WHERE s.one_yuan AND r.place <= 12),

  -- R3, R5: a record per main line, with all earlier one-yuan lines of its buyer. A list of structs
  -- sorts by their first fields: payment time, order number, sub-order number.
  met AS (
    SELECT m.sub, max(o.orders) AS orders, bool_or(o.doubted) AS doubted,
           list_sort(list(o.line)) AS one_yuan
    FROM state m JOIN one_yuan o ON o.buyer = m.buyer AND o.paid_at < m.paid_at
    WHERE NOT m.one_yuan
    GROUP BY m.sub),
  record AS (
    SELECT main.* REPLACE (main.doubted OR met.doubted AS doubted, met.one_yuan AS one_yuan), met.orders
    FROM state main JOIN met USING (sub))

  SELECT row FROM (
    SELECT 0 AS part, '' AS paid_at, '' AS order_no, '' AS sub,
           chr(65279) || '主商品ID,主商品标题,主商品订单号,主商品支付时间,主商品实际支付金额,主商品订单状态,'
           || '主商品最近一次退款单状态,主商品申请退款金额,1元商品ID,1元商品标题,1元商品权益,1元商品所属活动,1元商品订单号,'
           || '1元商品支付时间,1元商品订单状态,1元商品最近一次退款单状态,赠品补发状态,买家会员名,主商品子订单号,1元商品子订单号,'
           || '1元订单总数,标记,数据时间' || chr(13) AS row
    UNION ALL
    SELECT 1, paid_at, order_no, sub, concat_ws(',',
      number(item),
      text(title),
      number(order_no),
      paid_at,
      paid::DECIMAL(18, 2)::VARCHAR,
      text(status),
      text(refund),
      refund_amount,
      number(array_to_string([o.item for o in one_yuan], '|')),
      text(array_to_string([o.title for o in one_yuan], '|')),
      text(array_to_string([o.benefits for o in one_yuan], '|')),
      text(array_to_string([o.activities for o in one_yuan], '|')),
      number(array_to_string([o.order_no for o in one_yuan], '|')),
      array_to_string([o.at for o in one_yuan], '|'),
      text(array_to_string([o.status for o in one_yuan], '|')),
      text(array_to_string([o.refund for o in one_yuan], '|')),
      '待处理',
      text(buyer),
      number(sub),
      number(array_to_string([o.sub for o in one_yuan], '|')),
      orders,
      concat_ws('、', CASE WHEN price::DECIMAL(18, 2) <= 1 THEN 'SUSPECT_UNENROLLED' END,
                     CASE WHEN doubted THEN 'REFUND_UNMATCHED' END),
      -- R37: where all is settled, what is told is as of the refund report.
      CASE WHEN unsettled(status, refund)
             OR len([o.sub for o in one_yuan IF unsettled(o.status, o.refund)]) > 0
           THEN '2023-09-01 10:05:00' ELSE '2023-09-01 10:10:00' END) || chr(13)
    FROM record)
  ORDER BY part, paid_at, length(order_no), order_no, length(sub), sub
) TO '{sheet}' (FORMAT csv, HEADER false, QUOTE '', ESCAPE '', DELIMITER '\x01');
